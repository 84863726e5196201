import { ApplicationShell } from '@theia/core/lib/browser/shell/application-shell';
import { addEventListener } from '@theia/core/lib/browser/widgets/widget';
import { Disposable, DisposableCollection } from '@theia/core/lib/common/disposable';
import URI from '@theia/core/lib/common/uri';

/** What the explorer says of the files that are dragged from it. */
const DRAGGED_FILES = 'theia-editor-dnd';
const TARGET = 'erp-connect-drop-target';

/** Lets files and folders of the explorer be dropped on an element; of several, the first counts. */
export function acceptFiles(element: HTMLElement, accept: (uri: URI) => void): Disposable {
    const unmark = (): void => element.classList.remove(TARGET);
    return new DisposableCollection(
        addEventListener(element, 'dragover', event => {
            if (event.dataTransfer?.types.includes(DRAGGED_FILES)) {
                // Without this the browser would not let go of them here; the shell would open them instead.
                event.preventDefault();
                event.stopPropagation();
                event.dataTransfer.dropEffect = 'link';
                element.classList.add(TARGET);
            }
        }),
        addEventListener(element, 'dragleave', unmark),
        addEventListener(element, 'drop', event => {
            unmark();
            const [uri] = event.dataTransfer ? ApplicationShell.getDraggedEditorUris(event.dataTransfer) : [];
            if (uri) {
                event.preventDefault();
                event.stopPropagation();
                accept(uri);
            }
        })
    );
}
