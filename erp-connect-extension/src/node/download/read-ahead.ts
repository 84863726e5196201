/** Gives the same values, and asks for the next one while the last is worked on. */
export async function* readAhead<T>(source: AsyncGenerator<T, void>): AsyncGenerator<T, void> {
    let next = source.next();
    try {
        for (;;) {
            const { value, done } = await next;
            if (done) {
                return;
            }
            next = source.next();
            next.catch(() => undefined); // told when it is asked for
            yield value as T;
        }
    } finally {
        await next.catch(() => undefined); // nothing is under way any more once this has ended
        await source.return();
    }
}
