import { XmlError, XmlHandler, XmlScanner } from './xml-scanner';
import { WORKBOOK_LIMITS } from './workbook-limits';
import { damagedWorkbook, forbiddenXml } from './workbook-problems';
import { attribute, isSet } from './xml-text';
import { XlsxPackage } from './xlsx-package';

/** Where the parts of an XLSX are. */
export interface XlsxParts {
    readonly sheets: readonly XlsxSheet[];
    readonly is1904: boolean;
    /** The program that wrote the file left computing its formulas to the program that opens it. */
    readonly computesOnLoad: boolean;
    readonly sharedStrings: string | undefined;
    readonly styles: string | undefined;
}

export interface XlsxSheet {
    readonly name: string;
    readonly isHidden: boolean;
    readonly part: string;
}

type Relations = readonly { readonly id: string; readonly type: string; readonly target: string }[];

/** Lets a handler see a whole part; faults of the XML become a `SourceError`. */
export async function scanPart(file: string, parts: XlsxPackage, name: string, handler: XmlHandler, limit?: number): Promise<void> {
    const scanner = new XmlScanner(handler);
    try {
        for await (const piece of parts.text(name, limit)) {
            scanner.write(piece);
        }
        scanner.end();
    } catch (error) {
        throw xmlProblem(file, name, error);
    }
}

export function xmlProblem(file: string, part: string, error: unknown, row?: number): unknown {
    if (error instanceof XmlError) {
        return error.kind === 'forbidden' ? forbiddenXml(file) : damagedWorkbook(file, `its part ${part} is broken, ${error.message}`, row);
    }
    return error;
}

/** Name of the part that lists the sheets; `undefined` when the archive holds no workbook. */
export async function workbookPart(file: string, parts: XlsxPackage): Promise<string | undefined> {
    const root = await relationsOf(file, parts, '');
    const named = root.find(relation => relation.type === 'officeDocument' && parts.has(relation.target))?.target;
    return named ?? ['xl/workbook.xml', 'xl/workbook.bin'].find(name => parts.has(name));
}

/** Reads the list of sheets and finds their parts, also where an ERP left out the relations. */
export async function readParts(file: string, parts: XlsxPackage, workbook: string): Promise<XlsxParts> {
    const found: { name: string; id: string | undefined; isHidden: boolean }[] = [];
    const facts = { is1904: false, computesOnLoad: false };
    let inSheets = false;
    await scanPart(
        file,
        parts,
        workbook,
        {
            wantsText: false,
            text: () => undefined,
            close: name => (inSheets = inSheets && name !== 'sheets'),
            open: (name, source, from, to) => {
                const at = (key: string): string | undefined => attribute(source, from, to, key);
                if (name === 'sheets') {
                    inSheets = true;
                } else if (name === 'sheet' && inSheets) {
                    const state = at('state');
                    found.push({
                        name: at('name') ?? `Sheet${found.length + 1}`,
                        id: attribute(source, from, to, 'id', true),
                        isHidden: state === 'hidden' || state === 'veryHidden'
                    });
                } else if (name === 'workbookPr') {
                    facts.is1904 = isSet(at('date1904'));
                } else if (name === 'calcPr') {
                    facts.computesOnLoad = isSet(at('fullCalcOnLoad'));
                }
            }
        },
        WORKBOOK_LIMITS.smallPartBytes
    );
    const relations = await relationsOf(file, parts, workbook);
    const sheets = found.flatMap(({ name, id, isHidden }, index) => {
        const relation = relations.find(one => one.id === id);
        const part = relation ? (relation.type === 'worksheet' ? relation.target : undefined) : `xl/worksheets/sheet${index + 1}.xml`;
        return part === undefined ? [] : [{ name, isHidden, part }];
    });
    const partOf = (type: string, usual: string): string | undefined =>
        [relations.find(relation => relation.type === type)?.target, usual].find(name => name !== undefined && parts.has(name));
    return { sheets, ...facts, sharedStrings: partOf('sharedStrings', 'xl/sharedStrings.xml'), styles: partOf('styles', 'xl/styles.xml') };
}

/** The last word of a type says what it is, in the transitional namespace as in the strict one. */
async function relationsOf(file: string, parts: XlsxPackage, owner: string): Promise<Relations> {
    const slash = owner.lastIndexOf('/') + 1;
    const name = `${owner.substring(0, slash)}_rels/${owner.substring(slash)}.rels`;
    if (!parts.has(name)) {
        return [];
    }
    const relations: { id: string; type: string; target: string }[] = [];
    await scanPart(
        file,
        parts,
        name,
        {
            wantsText: false,
            text: () => undefined,
            close: () => undefined,
            open: (tag, source, from, to) => {
                if (tag === 'Relationship') {
                    const at = (key: string): string => attribute(source, from, to, key) ?? '';
                    relations.push({
                        id: at('Id'),
                        type: at('Type').replace(/^.*\//, ''),
                        target: resolveTarget(owner.substring(0, slash), at('Target'))
                    });
                }
            }
        },
        WORKBOOK_LIMITS.smallPartBytes
    );
    return relations;
}

/** A target is relative to the folder of its owner, or begins at the root with a slash. */
function resolveTarget(folder: string, target: string): string {
    const path = target.replaceAll('\\', '/');
    const steps: string[] = [];
    for (const step of (path.startsWith('/') ? path : folder + path).split('/')) {
        if (step === '..') {
            steps.pop();
        } else if (step !== '' && step !== '.') {
            steps.push(step);
        }
    }
    return steps.join('/');
}
