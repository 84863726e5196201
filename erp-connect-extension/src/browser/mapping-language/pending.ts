/**
 * Collects names and handles each once after a pause, however often it was added meanwhile. A name that is added
 * while it is being handled is handled again afterwards, never twice at a time.
 */
export class Pending {
    private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
    private readonly running = new Set<string>();

    /** @param pause in milliseconds */
    constructor(
        private readonly pause: number,
        private readonly handle: (name: string) => Promise<void>
    ) {}

    add(name: string): void {
        clearTimeout(this.timers.get(name));
        this.timers.set(
            name,
            setTimeout(() => void this.run(name), this.pause)
        );
    }

    private async run(name: string): Promise<void> {
        if (this.running.has(name)) {
            this.add(name);
            return;
        }
        this.timers.delete(name);
        this.running.add(name);
        try {
            await this.handle(name);
        } finally {
            this.running.delete(name);
        }
    }
}
