import { getNodeValue } from 'jsonc-parser';
import { Diagnostic } from './diagnostic';
import { DiagnosticList } from './diagnostic-list';
import { DocumentTree } from './document-tree';
import { Mapping } from './mapping';
import { mappingSchema } from './mapping-schema';
import { checkStructure } from './structure-rule';
import { checkSyntax } from './syntax-rule';

/** A mapping text with everything its structure says. Whether it also makes sense, `validateMapping` says. */
export class MappingDocument extends DocumentTree {
    /** Only where the structure is right: then every member has the type that `Mapping` says. */
    readonly mapping: Mapping | undefined;
    /** What is wrong with syntax and structure, in the order of the text. */
    readonly diagnostics: readonly Diagnostic[];

    constructor(text: string) {
        super(text);
        const list = new DiagnosticList(this);
        checkSyntax(list);
        if (this.root && !this.errors.length) {
            checkStructure(list, this.root, mappingSchema);
        }
        this.diagnostics = list.sorted();
        this.mapping = this.diagnostics.some(({ severity }) => severity === 'error') ? undefined : this.toMapping();
    }

    private toMapping(): Mapping | undefined {
        // The parser makes objects without a prototype; the detour makes plain ones, as JSON.parse would.
        return this.root && (JSON.parse(JSON.stringify(getNodeValue(this.root))) as Mapping);
    }
}

/** Reads a mapping text. Never throws, whatever the text. */
export function parseMapping(text: string): MappingDocument {
    return new MappingDocument(text);
}
