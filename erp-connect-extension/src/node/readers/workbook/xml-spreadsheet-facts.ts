import { NumberStyle, numberStyle, PLAIN_STYLE } from '../../../common/records/workbook-number-format';
import { XmlHandler } from './xml-scanner';
import { attribute } from './xml-text';

/** Names that stand for formats. The others mean nothing but looks. */
const NAMED: Readonly<Record<string, string>> = {
    'General Date': 'yyyy-mm-dd hh:mm',
    'Long Date': 'yyyy-mm-dd',
    'Medium Date': 'yyyy-mm-dd',
    'Short Date': 'yyyy-mm-dd',
    'Long Time': 'hh:mm:ss',
    'Medium Time': 'hh:mm:ss',
    'Short Time': 'hh:mm',
    Percent: '0.00%'
};
const ONLY_LOOKS = /^(?:General Number|Standard|Fixed|Currency|Euro Currency|Scientific|Yes\/No|True\/False|On\/Off)$/i;

/** First pass over an XML spreadsheet: its sheets, its styles, and whether it came to its end. */
export class XmlSpreadsheetFacts implements XmlHandler {
    readonly sheets: { name: string; isHidden: boolean }[] = [];
    is1904 = false;
    isComplete = false;
    wantsText = false;
    private readonly formats = new Map<string, { code: string | undefined; parent: string | undefined }>();
    private style = '';

    /** Meaning of numbers in a style; plain where it has no format, nor the one that it is derived from. */
    numberStyle(id: string): NumberStyle {
        let style = this.formats.get(id);
        for (let steps = 0; style && style.code === undefined && style.parent !== undefined && steps < 10; steps++) {
            style = this.formats.get(style.parent);
        }
        const code = style?.code ?? 'General';
        return ONLY_LOOKS.test(code) ? PLAIN_STYLE : numberStyle(NAMED[code] ?? code);
    }

    open(name: string, source: string, from: number, to: number): void {
        const at = (key: string): string | undefined => attribute(source, from, to, key);
        switch (name) {
            case 'Worksheet':
                this.sheets.push({ name: at('Name') ?? `Sheet${this.sheets.length + 1}`, isHidden: false });
                break;
            case 'Style':
                this.style = at('ID') ?? '';
                this.formats.set(this.style, { code: undefined, parent: at('Parent') });
                break;
            case 'NumberFormat':
                this.formats.set(this.style, { code: at('Format') ?? 'General', parent: undefined });
                break;
            case 'Visible':
                this.wantsText = true;
                break;
            case 'Date1904':
                this.is1904 = true;
                break;
        }
    }

    close(name: string): void {
        if (name === 'Visible') {
            this.wantsText = false;
        } else if (name === 'Workbook') {
            this.isComplete = true;
        }
    }

    text(text: string): void {
        const sheet = this.sheets.at(-1);
        if (sheet && /hidden/i.test(text)) {
            sheet.isHidden = true;
        }
    }
}
