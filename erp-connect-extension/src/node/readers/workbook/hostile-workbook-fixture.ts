import { deflateRawSync } from 'node:zlib';
import { utils, write } from 'xlsx';
import { row, xlsxParts } from './workbook-fixture';
import { zip, ZipPart } from './zip-fixture';

export const MEGABYTE = 1024 * 1024;
/** A small table as the XML of a sheet: a header and two records. */
export const TABLE = row('Number', 'Amount') + row('INV-1', 10) + row('INV-2', 20);

/** Packs one piece over and over without ever holding all of it: DEFLATE blocks can stand behind each other. */
export function bomb(piece: Buffer, times: number): Buffer {
    const block = deflateRawSync(piece, { finishFlush: 2 });
    return Buffer.concat([...Array<Buffer>(times).fill(block), deflateRawSync(Buffer.alloc(0))]);
}

/** An XLSX whose sheet is this part. */
export function bookOf(sheet: ZipPart | string | Buffer): Buffer {
    return zip(xlsxParts({ sheets: { S: TABLE }, parts: { 'xl/worksheets/sheet1.xml': sheet } }));
}

/** 20 GB of blanks in some megabytes. */
export function zipBomb(): Buffer {
    return bookOf({ content: '', packed: bomb(Buffer.alloc(MEGABYTE, ' '), 20_000), claimedSize: 300 });
}

/** Less than 1.5 KB that claim to be a full sheet, with a cell in its very last corner. */
export function millionRowClaim(): Buffer {
    const last = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    return zip(
        xlsxParts({ sheets: { S: TABLE + last }, before: '<dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384"/></cols>' })
    );
}

/** Rows with nothing but a cell in the last column: a few bytes each, and 16,384 cells. */
export function emptyWideRows(rows: number): Buffer {
    const far = Array.from({ length: rows }, (_, index) => `<row r="${index + 5}"><c r="XFD${index + 5}"><v>${index}</v></c></row>`);
    return zip(xlsxParts({ sheets: { S: TABLE + far.join('') } }));
}

/** An XLS with a password, by the method that Excel has used since 97. */
export function lockedXls(): Buffer {
    const locked = write(
        utils.book_new(
            utils.aoa_to_sheet([
                ['a', 'b'],
                ['1', '2']
            ])
        ),
        { type: 'buffer', bookType: 'biff8' }
    ) as Buffer;
    const begin = locked.indexOf(Buffer.from([0x09, 0x08, 0x10, 0x00]));
    // FilePass, right behind the beginning of the stream.
    Buffer.from([0x2f, 0x00, 0x36, 0x00, 0x01, 0x00, 0x01, 0x00, 0x01, 0x00]).copy(locked, begin + 20);
    return locked;
}

/** A container of older Office files with one stream of that name; `EncryptedPackage` is an XLSX with a password. */
export function oleWith(name: string): Buffer {
    const bytes = write(utils.book_new(utils.aoa_to_sheet([['a']])), { type: 'buffer', bookType: 'biff8' }) as Buffer;
    const directory = bytes.indexOf(Buffer.from('Workbook', 'utf16le'));
    bytes.fill(0, directory, directory + 64);
    bytes.write(name, directory, 'utf16le');
    bytes.writeUInt16LE(2 * (name.length + 1), directory + 64);
    return bytes;
}
