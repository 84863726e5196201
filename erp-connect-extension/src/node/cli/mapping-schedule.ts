import { getNodeValue } from 'jsonc-parser';
import { JsonPath } from '../../common/mapping/document-tree';
import { MappingDocument, parseMapping } from '../../common/mapping/mapping-document';
import { checkSchedule } from '../../common/schedule/check-schedule';
import { Schedule } from '../../common/schedule/schedule';
import { UserError } from '../runtime/user-error';

const PLACE = ['download', 'schedule'];

/**
 * The schedule that a mapping text says. Throws a `UserError` where it has none, or one with a mistake; mistakes in
 * other parts of the mapping do not matter to it.
 * @param path of the mapping file, for the message.
 */
export function scheduleIn(path: string, text: string): Schedule {
    const document = parseMapping(text);
    if (document.errors.length > 0) {
        throw new UserError(`${path} is no valid JSON.`, 'erp-connect validate shows where.');
    }
    if (!document.nodeAt(['download'])) {
        throw new UserError(`${path} is no download.`, 'Only downloads have a schedule; uploads run when files arrive.');
    }
    const node = document.nodeAt(PLACE);
    if (!node) {
        throw new UserError(`${path} has no schedule, so it runs only by hand.`, 'Add "schedule" to "download".');
    }
    const wrong = document.diagnostics.find(
        ({ severity, path: at }) => severity === 'error' && PLACE.every((key, depth) => at[depth] === key)
    );
    if (wrong) {
        throw mistake(path, document, wrong.path, wrong.text, wrong.hint);
    }
    const schedule = JSON.parse(JSON.stringify(getNodeValue(node))) as Schedule;
    const [first] = checkSchedule(schedule);
    if (first) {
        throw mistake(path, document, [...PLACE, ...first.path], first.text);
    }
    return schedule;
}

function mistake(file: string, document: MappingDocument, path: JsonPath, text: string, hint?: string): UserError {
    const { start } = document.rangeOf(path);
    return new UserError(`${file}:${start.line + 1}:${start.column + 1}: ${text}`, hint);
}
