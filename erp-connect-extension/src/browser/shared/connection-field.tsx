import * as React from '@theia/core/shared/react';
import { ConnectionInfo } from '../../common/connections-protocol';
import { environmentLabel } from './environment-label';
import { Field } from './form-parts';

interface ConnectionFieldProps {
    /** Name of the chosen one. */
    readonly chosen: string | undefined;
    readonly connections: readonly ConnectionInfo[];
    change(connection: string): void;
    add(): void;
}

/** Which Invoiced account. A new one can be added on the way; where there is none, that is all there is to do. */
export function ConnectionField({ chosen, connections, change, add }: ConnectionFieldProps): React.ReactElement {
    const isKnown = connections.some(({ name }) => name === chosen);
    return connections.length === 0 ? (
        <div className='erp-connect-field'>
            <span>Connection</span>
            <button type='button' className='theia-button secondary' onClick={() => add()}>
                <span className='codicon codicon-add' aria-hidden='true' />
                Add Connection…
            </button>
        </div>
    ) : (
        <Field label='Connection'>
            {id => (
                <span className='erp-connect-with-button'>
                    <select id={id} className='theia-select' value={chosen ?? ''} onChange={event => change(event.target.value)}>
                        {!isKnown && <option value={chosen ?? ''}>{chosen ?? 'Choose …'}</option>}
                        {connections.map(({ name, environment }) => (
                            <option key={name} value={name}>{`${name} (${environmentLabel(environment)})`}</option>
                        ))}
                    </select>
                    <button
                        type='button'
                        className='theia-button secondary'
                        title='Add Connection…'
                        aria-label='Add Connection…'
                        onClick={() => add()}
                    >
                        <span className='codicon codicon-add' aria-hidden='true' />
                    </button>
                </span>
            )}
        </Field>
    );
}
