/** Where the source of a property is chosen. */
function sourceButton(root: ParentNode, id: string): HTMLElement | undefined {
    return root.querySelector<HTMLElement>(`[data-property="${CSS.escape(id)}"] .erp-connect-property-source`) ?? undefined;
}

/**
 * Goes to the source of a property and opens what it is chosen from.
 * @param from any element of the same form
 */
export function focusProperty(from: Element, id: string): void {
    const button = sourceButton(from.closest('.erp-connect-mapping-form') ?? document, id);
    button?.scrollIntoView({ block: 'center' });
    button?.focus();
    button?.click();
}
