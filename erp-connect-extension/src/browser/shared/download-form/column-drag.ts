import * as React from '@theia/core/shared/react';

/** What is being dragged: a column that is in the file already, or a field that is to come into it. */
export type Dragged = { readonly key: number } | { readonly field: string };

const MIME = 'application/x-erp-connect-column';

export function startDrag(event: React.DragEvent, dragged: Dragged): void {
    event.dataTransfer.setData(MIME, JSON.stringify(dragged));
    event.dataTransfer.effectAllowed = 'copyMove';
}

/** Whether it is one of ours: browsers tell what it is only once it is dropped. */
export function isColumnDrag(event: React.DragEvent): boolean {
    return event.dataTransfer.types.includes(MIME);
}

export function droppedColumn(event: React.DragEvent): Dragged | undefined {
    const text = event.dataTransfer.getData(MIME);
    return text === '' ? undefined : (JSON.parse(text) as Dragged);
}

/** Whether the pointer is over the lower half of a row: then what is dropped comes behind it. */
export function isLowerHalf(event: React.DragEvent): boolean {
    const { top, height } = event.currentTarget.getBoundingClientRect();
    return event.clientY > top + height / 2;
}
