import { DiagnosticList } from '../../common/mapping/diagnostic-list';
import { isLoopback } from '../runtime/loopback';

const ADDRESS = /^[^\s@<>,;"]+@[^\s@<>,;"]+$/;
const HOST = /^[\p{L}\p{N}._-]+$|^\[?[0-9a-f:.]+\]?$/iu;

/** What a schema cannot say: addresses that can be written to, and nothing unencrypted beyond this computer. */
export function checkTargets(list: DiagnosticList): void {
    checkUrl(list);
    checkServer(list);
    checkAddresses(list);
}

function checkUrl(list: DiagnosticList): void {
    const path = ['webhook', 'url'];
    const text = list.tree.stringAt(path);
    if (text === undefined) {
        return;
    }
    const url = URL.parse(text);
    if (!url || !['http:', 'https:'].includes(url.protocol)) {
        list.add('mapping.bad-value', path, `"${text}" is not a URL.`, { hint: 'Write it whole, e.g. https://example.com/hooks/erp.' });
    } else if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
        list.add('mapping.bad-value', path, `${text} would send messages without encryption.`, {
            hint: 'Use https; http is for this computer (localhost) only.'
        });
    } else if (url.username || url.password || url.hash) {
        list.add('mapping.bad-value', path, 'The URL of the webhook holds a user, a password or a #.', {
            hint: 'Leave them out: the receiver knows messages by their signature.'
        });
    }
}

function checkServer(list: DiagnosticList): void {
    const server = list.tree.stringAt(['email', 'server']);
    if (server === undefined) {
        return;
    }
    if (!HOST.test(server)) {
        list.add('mapping.bad-value', ['email', 'server'], `"${server}" is not the name of a server.`, {
            hint: 'Write it without a port, e.g. smtp.example.com.'
        });
    } else if (list.tree.stringAt(['email', 'encryption']) === 'none' && !isLoopback(server)) {
        list.add('mapping.bad-value', ['email', 'encryption'], `Mail would go to ${server} without encryption.`, {
            hint: 'Use "starttls" or "tls"; "none" is for a mail server on this computer (localhost) only.'
        });
    }
}

function checkAddresses(list: DiagnosticList): void {
    const to = list.tree.nodeAt(['email', 'to']);
    if (to?.children?.length === 0) {
        list.add('mapping.bad-value', ['email', 'to'], 'Mail needs somebody to go to.', { hint: 'Write e.g. ["ar@example.com"].' });
    }
    const from = list.tree.nodeAt(['email', 'from']);
    for (const node of [...(from ? [from] : []), ...(to?.children ?? [])]) {
        if (node.type !== 'string' || !ADDRESS.test(String(node.value))) {
            list.add(
                'mapping.bad-value',
                ['email', node === from ? 'from' : 'to'],
                `${JSON.stringify(node.value)} is not a mail address.`,
                { hint: 'Write it plainly, e.g. "ar@example.com".', range: list.tree.rangeOfNode(node) }
            );
        }
    }
}
