/** The smallest valid one-page PDF that shows some lines of text. */
export function tinyPdf(lines: readonly string[]): Buffer {
    const shown = lines.map(line => `(${escapeText(line)}) Tj 0 -24 Td`).join('\n');
    const content = `BT /F1 16 Tf 72 720 Td\n${shown}\nET`;
    const objects = [
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R ' + '/Resources << /Font << /F1 5 0 R >> >> >>',
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
        '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'
    ];
    let text = '%PDF-1.4\n';
    const offsets = objects.map((object, index) => {
        const offset = text.length;
        text += `${index + 1} 0 obj\n${object}\nendobj\n`;
        return offset;
    });
    const table = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
    const size = objects.length + 1;
    text +=
        `xref\n0 ${size}\n0000000000 65535 f \n${table}` + `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
    return Buffer.from(text, 'latin1');
}

function escapeText(text: string): string {
    return text.replace(/[^\x20-\x7e]/g, '?').replace(/[\\()]/g, '\\$&');
}
