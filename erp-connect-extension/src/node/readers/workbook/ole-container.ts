const SIGNATURE = 'd0cf11e0a1b11ae1';
const HEADER = 512;
const ENTRY = 128;
/** First number that does not name a sector but says something of its own. */
const NO_SECTOR = 0xfffffffa;
const FREE = 0xffffffff;
const FAT_SECTORS_IN_HEADER = 109;
const STREAM = 2;
const ROOT = 5;
/** Streams of fewer bytes have no sectors of their own. */
const SMALL = 4096;
/** A directory of more entries was made to keep somebody busy. */
const MOST_ENTRIES = 10_000;

/** What the container says of itself that older Office files (XLS, DOC, MSG …) are kept in. */
export interface OleContainer {
    /** Names of the streams and folders in it. */
    readonly names: readonly string[];
    /** False where the file ends before one of its streams does. */
    readonly isComplete: boolean;
}

export function isOleContainer(head: Buffer): boolean {
    return head.toString('hex', 0, 8) === SIGNATURE;
}

/** Reads the directory of a container; `undefined` when it is broken. Never reads beyond the bytes, never loops. */
export function readOleContainer(bytes: Buffer): OleContainer | undefined {
    if (bytes.length < HEADER) {
        return { names: [], isComplete: false };
    }
    const shift = bytes.readUInt16LE(30);
    if (shift !== 9 && shift !== 12) {
        return undefined;
    }
    const container = new Sectors(bytes, 1 << shift);
    const entries = container.entries();
    return { names: entries.map(entry => entry.name), isComplete: container.isComplete(entries) };
}

interface Entry {
    readonly name: string;
    /** First sector and bytes of a stream that has sectors of its own; no bytes for others. */
    readonly start: number;
    readonly size: number;
}

class Sectors {
    private readonly table: number[];

    constructor(
        private readonly bytes: Buffer,
        private readonly size: number
    ) {
        this.table = this.tableSectors();
    }

    /**
     * The table gives for each sector which one follows; the file has to have each that it names, and of the last one of a
     * stream as much as belongs to it. What the table says of sectors that none leads to does not count: some programs
     * fill it up with ends of chains.
     */
    isComplete(entries: readonly Entry[]): boolean {
        let last = -1;
        for (const sector of this.table) {
            const offset = this.offset(sector);
            if (offset + this.size > this.bytes.length) {
                return false;
            }
            for (let at = offset; at < offset + this.size; at += 4) {
                const next = this.bytes.readUInt32LE(at);
                last = next < NO_SECTOR && next > last ? next : last;
            }
        }
        return (last < 0 || this.offset(last) < this.bytes.length) && entries.every(entry => this.end(entry) <= this.bytes.length);
    }

    entries(): Entry[] {
        const entries: Entry[] = [];
        let sector = this.bytes.readUInt32LE(48);
        while (sector < NO_SECTOR && entries.length < MOST_ENTRIES) {
            const from = this.offset(sector);
            for (let at = from; at < from + this.size && at + ENTRY <= this.bytes.length; at += ENTRY) {
                const length = Math.min(64, this.bytes.readUInt16LE(at + 64));
                const size = this.bytes.readUInt32LE(at + 120);
                // Small streams lie within the one of the root.
                const isOwn = this.bytes[at + 66] === ROOT || (this.bytes[at + 66] === STREAM && size >= SMALL);
                entries.push({
                    name: this.bytes.toString('utf16le', at, at + Math.max(0, length - 2)),
                    start: this.bytes.readUInt32LE(at + 116),
                    size: isOwn ? size : 0
                });
            }
            sector = from + this.size > this.bytes.length ? FREE : this.next(sector);
        }
        return entries.filter(entry => entry.name !== '');
    }

    /** Where the last byte of a stream lies, or 0 where it has none that can be found. */
    private end({ start, size }: Entry): number {
        const steps = Math.ceil(size / this.size) - 1;
        if (steps < 0 || start >= NO_SECTOR || steps * this.size > this.bytes.length) {
            return steps < 0 || start >= NO_SECTOR ? 0 : Infinity;
        }
        let sector = start;
        for (let step = 0; step < steps && sector < NO_SECTOR; step++) {
            sector = this.next(sector);
        }
        return sector < NO_SECTOR ? this.offset(sector) + size - steps * this.size : 0;
    }

    private next(sector: number): number {
        const perSector = this.size / 4;
        const part = this.table[Math.floor(sector / perSector)];
        const at = part === undefined ? this.bytes.length : this.offset(part) + 4 * (sector % perSector);
        return at + 4 <= this.bytes.length ? this.bytes.readUInt32LE(at) : FREE;
    }

    /** Sectors of the table: the first ones are named in the header, the others in a chain of sectors of their own. */
    private tableSectors(): number[] {
        const most = Math.ceil(this.bytes.length / this.size) + FAT_SECTORS_IN_HEADER;
        const sectors: number[] = [];
        for (let index = 0; index < FAT_SECTORS_IN_HEADER; index++) {
            sectors.push(this.bytes.readUInt32LE(76 + 4 * index));
        }
        let chain = this.bytes.readUInt32LE(68);
        while (chain < NO_SECTOR && sectors.length < most && this.offset(chain) + this.size <= this.bytes.length) {
            const from = this.offset(chain);
            for (let at = from; at < from + this.size - 4; at += 4) {
                sectors.push(this.bytes.readUInt32LE(at));
            }
            chain = this.bytes.readUInt32LE(from + this.size - 4);
        }
        return sectors.filter(sector => sector < NO_SECTOR);
    }

    private offset(sector: number): number {
        return (sector + 1) * this.size;
    }
}
