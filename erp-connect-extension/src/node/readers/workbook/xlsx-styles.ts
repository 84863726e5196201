import { builtInFormat, NumberStyle, numberStyle, PLAIN_STYLE } from '../../../common/records/workbook-number-format';
import { XmlHandler } from './xml-scanner';
import { attribute } from './xml-text';

/** Learns from a workbook's styles what its cells' numbers mean. */
export class XlsxStyles implements XmlHandler {
    readonly wantsText = false;
    private readonly codes = new Map<number, string>();
    private readonly formats: number[] = [];
    private inCells = false;
    private styles: NumberStyle[] | undefined;

    /** Meaning of the numbers in cells of that style; plain for styles that there are not. */
    style(index: number): NumberStyle {
        this.styles ??= this.compile();
        return this.styles[index] ?? PLAIN_STYLE;
    }

    open(name: string, source: string, from: number, to: number): void {
        if (name === 'cellXfs') {
            this.inCells = true;
        } else if (name === 'xf' && this.inCells) {
            this.formats.push(Number(attribute(source, from, to, 'numFmtId') ?? 0));
        } else if (name === 'numFmt') {
            const code = attribute(source, from, to, 'formatCode');
            if (code !== undefined) {
                this.codes.set(Number(attribute(source, from, to, 'numFmtId')), code);
            }
        }
    }

    close(name: string): void {
        if (name === 'cellXfs') {
            this.inCells = false;
        }
    }

    text(): void {
        // styles have none
    }

    private compile(): NumberStyle[] {
        const known = new Map<number, NumberStyle>();
        return this.formats.map(id => {
            const style = known.get(id) ?? numberStyle(this.codes.get(id) ?? builtInFormat(id));
            known.set(id, style);
            return style;
        });
    }
}
