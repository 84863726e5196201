import * as React from '@theia/core/shared/react';
import { ConnectionInfo, ConnectionTest } from '../../common/connections-protocol';
import { environmentLabel } from '../shared/environment-label';
import { keyText } from './connection-words';

export interface ConnectionCardProps {
    readonly connection: ConnectionInfo;
    readonly test: ConnectionTest | 'running' | undefined;
    onTest(): void;
    onChangeKey(): void;
    onRemove(): void;
}

export function ConnectionCard(props: ConnectionCardProps): React.ReactElement {
    const { connection, test } = props;
    return (
        <section className='erp-connect-connection' aria-label={connection.name} data-connection={connection.name}>
            <header>
                <span className='codicon codicon-plug' aria-hidden='true' />
                <h2>{connection.name}</h2>
                <span className={`erp-connect-tag erp-connect-tag-${connection.environment}`}>
                    {environmentLabel(connection.environment)}
                </span>
            </header>
            <dl>
                <dt>Address</dt>
                <dd>{connection.baseUrl}</dd>
                <dt>Key</dt>
                <dd className={connection.hasKey ? undefined : 'erp-connect-tone-bad'}>{keyText(connection)}</dd>
            </dl>
            {connection.pausedBecause && test === undefined && (
                <p className='erp-connect-connection-note erp-connect-tone-warning'>
                    <span className='codicon codicon-debug-pause' aria-hidden='true' />
                    Paused: {connection.pausedBecause}
                </p>
            )}
            <TestOutcome test={test} />
            <footer>
                <button
                    type='button'
                    className='theia-button main'
                    aria-label={`Test ${connection.name}`}
                    disabled={test === 'running'}
                    onClick={props.onTest}
                >
                    Test Connection
                </button>
                <button
                    type='button'
                    className='theia-button secondary'
                    aria-label={`Change the API key of ${connection.name}`}
                    onClick={props.onChangeKey}
                >
                    Change Key…
                </button>
                <button type='button' className='theia-button secondary' aria-label={`Remove ${connection.name}`} onClick={props.onRemove}>
                    Remove…
                </button>
            </footer>
        </section>
    );
}

function TestOutcome({ test }: Pick<ConnectionCardProps, 'test'>): React.ReactElement {
    return (
        <div role='status' className='erp-connect-connection-test'>
            {test === 'running' && (
                <p className='erp-connect-connection-note erp-connect-tone-quiet'>
                    <span className='codicon codicon-sync codicon-modifier-spin' aria-hidden='true' />
                    Testing …
                </p>
            )}
            {test && test !== 'running' && (
                <p className={`erp-connect-connection-note erp-connect-tone-${test.ok ? 'good' : 'bad'}`} data-ok={test.ok}>
                    <span className={`codicon codicon-${test.ok ? 'pass' : 'error'}`} aria-hidden='true' />
                    <span>
                        {test.text}
                        {test.hint && <span className='erp-connect-connection-hint'>{test.hint}</span>}
                    </span>
                </p>
            )}
        </div>
    );
}
