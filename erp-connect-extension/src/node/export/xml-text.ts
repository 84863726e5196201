const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|_(?=x[0-9a-fA-F]{4}_)/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const SIGNS = /[&<>"\r]/g;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' };
const SPECIAL = /[&<>"\r_\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/;

/** A text as it stands in the XML of a workbook: what XML cannot hold is written `_x001B_`, as Excel does. */
export function xmlText(text: string): string {
    if (!SPECIAL.test(text)) {
        return text;
    }
    return text
        .replace(CONTROL, sign => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
        .replace(LONE_SURROGATE, '\ufffd')
        .replace(SIGNS, sign => ENTITIES[sign]);
}
