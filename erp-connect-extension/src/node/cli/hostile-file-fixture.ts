import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, symlinkSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { utils, write } from 'xlsx';
import {
    bookOf,
    emptyWideRows,
    lockedXls,
    MEGABYTE,
    millionRowClaim,
    oleWith,
    zipBomb
} from '../readers/workbook/hostile-workbook-fixture';
import { row, xlsxParts } from '../readers/workbook/workbook-fixture';
import { zip } from '../readers/workbook/zip-fixture';

/** A file that no ERP should leave behind, and some do. */
export interface HostileFile {
    /** The ending is part of the trap. */
    readonly name: string;
    readonly what: string;
    readonly content: Buffer | string | ((path: string) => void);
    /** What has to be said when it is refused; `undefined` where it can be read after all. */
    readonly says: RegExp | undefined;
    /** Every cell of the file, where it is short and can be read. */
    readonly cells?: readonly (readonly string[])[];
}

const UTF16 = Buffer.from('No;Text\r\n1;é\r\n2;"a\r\nb"\r\n', 'utf16le');
const UTF16_CELLS = [
    ['No', 'Text'],
    ['1', 'é'],
    ['2', 'a\r\nb']
];
const CSV = Buffer.from(`No,Text\n${'1,a\n'.repeat(50)}`);
const XLSX = zip(xlsxParts({ sheets: { S: row('No', 'Text') + row(1, 'a').repeat(30) } }));
const XLS = write(utils.book_new(utils.aoa_to_sheet([['No', 'Text'], ...Array<[number, string]>(30).fill([1, 'a'])])), {
    type: 'buffer',
    bookType: 'biff8'
}) as Buffer;

/** @param random a whole number from 0 to below its argument */
export function hostileFiles(random: (below: number) => number): HostileFile[] {
    const paths = process.platform === 'win32' ? [] : hostilePaths();
    return [...oversized(), ...misnamed(), ...hollow(), ...noisy(random), ...cutFiles(random), ...paths];
}

function bad(name: string, what: string, content: HostileFile['content'], says: RegExp): HostileFile {
    return { name, what, content, says };
}

function good(name: string, what: string, content: Buffer | string, cells?: readonly string[][]): HostileFile {
    return { name, what, content, says: undefined, cells };
}

function oversized(): HostileFile[] {
    return [
        bad('bomb.xlsx', 'a ZIP bomb', zipBomb(), /too large .* 100 times/),
        bad('nested.xlsx', 'a ZIP bomb inside a ZIP', zip({ 'book.xlsx': zipBomb() }), /ZIP archive/),
        good('claim.xlsx', '1.4 KB that claim a million rows', millionRowClaim()),
        bad('blank.xlsx', '180 KB of blank cells', emptyWideRows(20_000), /nothing but blank cells/),
        bad(
            'span.xls',
            'a web page with a cell a billion columns wide',
            '<table><tr><td colspan=1000000000>1</td><td>2</td></tr></table>',
            /more than 16,384 columns/
        ),
        bad(
            'wide.xlsx',
            'a workbook of 100,000 columns',
            bookOf(`<worksheet><sheetData><row>${'<c><v>1</v></c>'.repeat(100_000)}</row></sheetData></worksheet>`),
            /more than 16,384 columns/
        ),
        bad('wide.csv', 'a CSV of 100,000 columns', `${'c,'.repeat(99_999)}c\n${'1,'.repeat(99_999)}1\n`, /100,000 columns/),
        bad('line.csv', 'a cell of 200 MB', repeated('No,Text\n1,', 'x'), /more than [\d,]+ characters/),
        bad('cells.csv', 'a line of 200 MB', repeated('', 'a,b;'), /more than [\d,]+ characters/),
        bad('quote.csv', '200 MB behind a quotation mark', repeated('No,Text\n1,"', 'a,""b;\n'), /quotation mark .* line 2/),
        bad('zeros.csv', '200 MB of zero bytes', zeros, /zero bytes|binary/),
        bad('zeros.xlsx', '200 MB of zero bytes as a workbook', zeros, /not complete/),
        bad('zero.csv', 'a zero byte in a text', Buffer.concat([CSV, Buffer.from('2,\0\n3,b\n')]), /Line 52 .*zero bytes/)
    ];
}

function misnamed(): HostileFile[] {
    return [
        bad('locked.xlsx', 'an XLSX with a password', oleWith('EncryptedPackage'), /password/),
        bad('sealed.xlsx', 'a ZIP with a password', bookOf({ content: 'x', flags: 1 }), /password/),
        bad('locked.xls', 'an XLS with a password', lockedXls(), /password/),
        bad('book.csv', 'an XLSX named CSV', XLSX, /Excel workbook \(XLSX\)/),
        bad('old.csv', 'an XLS named CSV', XLS, /Excel workbook of the older kind/),
        bad('scan.csv', 'a PDF named CSV', '%PDF-1.7\n%âã\n1,2\n', /PDF/),
        bad('scan.xlsx', 'a PDF named XLSX', '%PDF-1.7\n%âã\n1,2\n', /PDF/),
        bad('scan.pdf', 'an ending that nobody reads', '%PDF-1.7\n', /kind that ERP Connect does not read/),
        bad('noending', 'no ending', 'No,Text\n1,a\n', /kind that ERP Connect does not read/),
        good('old.xlsx', 'an XLS named XLSX', XLS),
        good('text.xlsx', 'a CSV named XLSX', CSV)
    ];
}

/** Files with nothing in them, or hardly anything. */
function hollow(): HostileFile[] {
    return [
        bad('empty.csv', 'nothing', '', /empty/),
        bad('empty.xlsx', 'nothing as a workbook', '', /empty/),
        bad('mark.csv', 'only a byte order mark', '\ufeff', /empty/),
        bad('mark16.csv', 'only a byte order mark of UTF-16', Buffer.from([0xff, 0xfe]), /empty/),
        bad('lines.csv', 'only line ends', '\n\r\n\n\n', /empty/),
        bad('lines.xls', 'only line ends as a workbook', '\n\r\n\n\n', /empty/),
        good('header.csv', 'only a header', 'No,Text\n', [['No', 'Text']]),
        good('header2.csv', 'only a header without a line end', 'No,Text', [['No', 'Text']]),
        good('utf16le.csv', 'UTF-16 without a mark', UTF16, UTF16_CELLS),
        good('utf16be.csv', 'big-endian UTF-16 without a mark', Buffer.from(UTF16).swap16(), UTF16_CELLS),
        bad('utf16odd.csv', 'UTF-16 with half a character', Buffer.concat([UTF16, Buffer.from('A')]), /no characters of the encoding/)
    ];
}

function noisy(random: (below: number) => number): HostileFile[] {
    const noise = (size: number): Buffer => Buffer.from(Array.from({ length: size }, () => random(256)));
    return [
        bad('noise.csv', 'noise', noise(50_000), /./),
        bad('noise.xlsx', 'noise as an XLSX', noise(50_000), /./),
        bad('noise.xls', 'noise as an XLS', noise(50_000), /./),
        bad('half.csv', 'noise behind a good beginning', Buffer.concat([CSV, noise(50_000)]), /./)
    ];
}

/** Bytes that say what a file is. */
const SHORTEST = 16;
/** The last sector of an XLS may hold nothing but padding: without that, nothing is missing. */
const SECTOR = 512;

/** Files whose end is missing. A CSV that is cut may by chance be one that was meant so; its spec is about what is left. */
function cutFiles(random: (below: number) => number): HostileFile[] {
    return [0, 1, 2].flatMap(time =>
        (
            [
                ['xlsx', XLSX],
                ['xls', XLS]
            ] as const
        ).map(([ending, whole]) => {
            const at = SHORTEST + random(whole.length - SHORTEST - SECTOR);
            return {
                name: `cut${time}.${ending}`,
                what: `an ${ending.toUpperCase()} that ends after ${at} of ${whole.length} bytes`,
                content: whole.subarray(0, at),
                says: /not complete|is damaged|is not a|empty|quotation|zero bytes|no characters/
            };
        })
    );
}

/** Paths that are no files, which would let a careless reader wait for ever. */
function hostilePaths(): HostileFile[] {
    return [
        { name: 'folder.csv', what: 'a folder', content: path => mkdirSync(path), says: /is a folder/ },
        { name: 'folder.xlsx', what: 'a folder named like a workbook', content: path => mkdirSync(path), says: /is a folder/ },
        { name: 'pipe.csv', what: 'a pipe that nobody writes to', content: path => void execFileSync('mkfifo', [path]), says: /pipe/ },
        { name: 'pipe.xls', what: 'a pipe as a workbook', content: path => void execFileSync('mkfifo', [path]), says: /pipe/ },
        { name: 'loop.csv', what: 'a link to itself', content: path => symlinkSync(path, path), says: /leads back to itself/ },
        { name: 'dead.csv', what: 'a link to nothing', content: path => symlinkSync(`${path}.gone`, path), says: /not there/ },
        { name: 'device.csv', what: 'a device that never ends', content: path => symlinkSync('/dev/zero', path), says: /device/ }
    ];
}

/** 200 MB of one piece behind a beginning. */
function repeated(head: string, piece: string): (path: string) => void {
    return path => {
        const file = openSync(path, 'w');
        writeSync(file, head);
        const block = Buffer.alloc(MEGABYTE, piece);
        for (let written = 0; written < 200; written++) {
            writeSync(file, block);
        }
        closeSync(file);
    };
}

function zeros(path: string): void {
    writeFileSync(path, '');
    truncateSync(path, 200 * MEGABYTE);
}
