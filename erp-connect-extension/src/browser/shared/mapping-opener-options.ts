import { WidgetOpenerOptions } from '@theia/core/lib/browser/widget-open-handler';
import { Range } from '@theia/editor/lib/browser/editor';

/** A place to show in a mapping that is opened. */
export interface MappingOpenerOptions extends WidgetOpenerOptions {
    /** In the text. */
    readonly selection?: Range;
    /** Of a member in the mapping's JSON; where it is not there, its nearest ancestor is shown. */
    readonly path?: readonly (string | number)[];
}
