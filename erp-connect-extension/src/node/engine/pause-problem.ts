import { Problem } from '../../common/problem';
import { GatePause } from './connection-gate';

const TEXTS: Readonly<Record<GatePause['code'], (name: string, text: string) => Pick<Problem, 'text' | 'hint' | 'kind'>>> = {
    'connection.not-allowed': (name, text) => ({
        kind: 'user',
        text: `Invoiced does not let the connection "${name}" in: ${text}`,
        hint: 'Enter a valid API key for the connection (Settings > Developers in Invoiced). Nothing was refused; everything goes on by itself.'
    }),
    'connection.unreachable': (name, text) => ({
        kind: 'operational',
        text: `The connection "${name}" cannot reach Invoiced: ${text}`,
        hint: 'Check the network and the proxy. Everything goes on by itself once Invoiced answers.'
    }),
    'connection.unstable': (name, text) => ({
        kind: 'operational',
        text: `Invoiced does not answer over the connection "${name}" as it should: ${text}`,
        hint: 'ERP Connect keeps trying. What was under way is looked up before anything is sent again.'
    }),
    'connection.switched-off': name => ({
        kind: 'user',
        text: `The connection "${name}" is paused.`,
        hint: `Resume it with: erp-connect resume --connection "${name}".`
    }),
    'connection.unknown': (name, text) => ({
        kind: 'user',
        text: `What answers over the connection "${name}" is not Invoiced: ${text}`,
        hint: 'Check the URL of the connection.'
    })
};

/** The one problem that stands for everything a paused connection holds up. */
export function pauseProblem(connection: string, pause: GatePause): Problem {
    return { code: pause.code, severity: 'error', connection, ...TEXTS[pause.code](connection, pause.text) };
}
