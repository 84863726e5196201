import { crc32, deflateRawSync } from 'node:zlib';

/** A part of an archive made for a spec. What is given beside its content is a lie that the archive is to tell. */
export interface ZipPart {
    readonly content: string | Buffer;
    readonly claimedSize?: number;
    readonly claimedSum?: number;
    readonly isStored?: boolean;
    readonly flags?: number;
    /** Content that is packed already. */
    readonly packed?: Buffer;
}

/** Writes a ZIP archive; `Record` order is archive order. */
export function zip(parts: Readonly<Record<string, ZipPart | string | Buffer>>): Buffer {
    const locals: Buffer[] = [];
    const directory: Buffer[] = [];
    let offset = 0;
    for (const [name, given] of Object.entries(parts)) {
        const part: ZipPart = typeof given === 'string' || Buffer.isBuffer(given) ? { content: given } : given;
        const content = Buffer.from(part.content as string);
        const packed = part.packed ?? (part.isStored ? content : deflateRawSync(content));
        const head = Buffer.alloc(30);
        head.writeUInt32LE(0x04034b50, 0);
        head.writeUInt16LE(20, 4);
        head.writeUInt16LE(part.flags ?? 0, 6);
        head.writeUInt16LE(part.isStored ? 0 : 8, 8);
        head.writeUInt32LE(part.claimedSum ?? crc32(content), 14);
        head.writeUInt32LE(packed.length, 18);
        head.writeUInt32LE(part.claimedSize ?? content.length, 22);
        head.writeUInt16LE(Buffer.byteLength(name), 26);
        const central = Buffer.alloc(46);
        central.writeUInt32LE(0x02014b50, 0);
        head.copy(central, 6, 4, 30);
        central.writeUInt32LE(offset, 42);
        locals.push(head, Buffer.from(name), packed);
        directory.push(central, Buffer.from(name));
        offset += head.length + Buffer.byteLength(name) + packed.length;
    }
    const central = Buffer.concat(directory);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(Object.keys(parts).length, 8);
    end.writeUInt16LE(Object.keys(parts).length, 10);
    end.writeUInt32LE(central.length, 12);
    end.writeUInt32LE(offset, 16);
    return Buffer.concat([...locals, central, end]);
}
