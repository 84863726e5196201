/** Lays variables over the environment of this process, `undefined` taking one away; the returned function puts all back. */
export function withEnvironment(changes: Readonly<Record<string, string | undefined>>): () => void {
    const before = Object.fromEntries(Object.keys(changes).map(name => [name, process.env[name]]));
    lay(changes);
    return () => lay(before);
}

function lay(values: Readonly<Record<string, string | undefined>>): void {
    for (const [name, value] of Object.entries(values)) {
        if (value === undefined) {
            delete process.env[name];
        } else {
            process.env[name] = value;
        }
    }
}
