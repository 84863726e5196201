/** A file name's first part for a mapping's name: `Sage invoices (EU)` becomes `sage-invoices-eu`. */
export function fileSlug(name: string): string {
    const plain = name
        .normalize('NFKD')
        .replace(/[\u0300-\u036f]/g, '')
        .replace(/ß/g, 'ss')
        .toLowerCase();
    return (
        plain
            .replace(/[^a-z0-9]+/g, '-')
            .replace(/^-+|-+$/g, '')
            .slice(0, 60) || 'mapping'
    );
}
