import * as assert from 'node:assert/strict';
import { ConnectionInfo } from '../../common/connections-protocol';
import { EngineSnapshot, MappingState, MappingStatus } from '../../common/engine-protocol';
import { statusBarText } from './status-bar-text';

const americas: ConnectionInfo = {
    name: 'americas',
    environment: 'production',
    baseUrl: 'https://api.invoiced.com',
    hasKey: true,
    keyStore: 'system'
};

describe('statusBarText', () => {
    it('counts what works and what needs a person', () => {
        const { text, warns, leadsTo } = statusBarText(snapshot(['idle', 'idle', 'waiting', 'paused', 'invalid'], 2), [americas]);
        assert.equal(text, '$(arrow-swap) ERP Connect: 3 active, 2 errors');
        assert.deepEqual([warns, leadsTo], [false, 'errors']);
    });

    it('turns while something runs', () => {
        assert.match(statusBarText(snapshot(['running'], 1), [americas]).text, /^\$\(sync~spin\).*1 active, 1 error$/);
    });

    it('warns when another engine has the ledger', () => {
        const blocked: EngineSnapshot = { engine: { state: 'blocked', text: 'Process 42 has it.' }, mappings: [], openProblems: 0 };
        assert.deepEqual(statusBarText(blocked, []), {
            text: '$(warning) ERP Connect: not running here',
            tooltip: 'Process 42 has it.',
            warns: true,
            leadsTo: 'mappings'
        });
    });

    it('warns without a connection, but not before the connections are known', () => {
        assert.equal(statusBarText(snapshot([], 0), []).warns, true);
        assert.equal(statusBarText(snapshot([], 0), undefined).warns, false);
    });

    it('warns when a connection is paused', () => {
        const { tooltip, leadsTo } = statusBarText(snapshot(['waiting'], 0), [{ ...americas, pausedBecause: 'Invoiced refuses the key.' }]);
        assert.deepEqual([tooltip, leadsTo], ['americas is paused: Invoiced refuses the key.', 'connections']);
    });
});

function snapshot(states: MappingState[], openProblems: number): EngineSnapshot {
    const mappings = states.map((state, index): MappingStatus => ({
        id: `${index}`,
        name: `${index}`,
        direction: 'upload',
        state,
        openProblems: 0
    }));
    return { engine: { state: 'running' }, mappings, openProblems };
}
