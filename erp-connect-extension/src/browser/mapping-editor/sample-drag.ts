import * as React from '@theia/core/shared/react';

const MIME = 'application/x-erp-connect-sample-column';

/** @param index 0-based column of the sample */
export function startColumnDrag(event: React.DragEvent, index: number): void {
    event.dataTransfer.setData(MIME, String(index));
    event.dataTransfer.effectAllowed = 'link';
}

interface DropTarget {
    readonly isOver: boolean;
    readonly handlers: Pick<React.HTMLAttributes<HTMLElement>, 'onDragOver' | 'onDragLeave' | 'onDrop'>;
}

/** Lets an element take a column that is dragged onto it. */
export function useColumnDrop(take: (index: number) => void): DropTarget {
    const [isOver, setOver] = React.useState(false);
    return {
        isOver,
        handlers: {
            onDragOver: event => {
                if (event.dataTransfer.types.includes(MIME)) {
                    event.preventDefault();
                    event.dataTransfer.dropEffect = 'link';
                    setOver(true);
                }
            },
            onDragLeave: event => {
                if (!event.currentTarget.contains(event.relatedTarget as Node | null)) {
                    setOver(false);
                }
            },
            onDrop: event => {
                const index = event.dataTransfer.getData(MIME);
                setOver(false);
                if (index !== '') {
                    event.preventDefault();
                    take(Number(index));
                }
            }
        }
    };
}
