/** Finds out which members of a changing set are new since the last look. One that left and came back is new again. */
export class Newcomers {
    private known = new Set<string>();

    among(present: Iterable<string>): ReadonlySet<string> {
        const now = new Set(present);
        const fresh = new Set([...now].filter(name => !this.known.has(name)));
        this.known = now;
        return fresh;
    }
}
