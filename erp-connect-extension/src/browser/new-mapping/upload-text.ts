import { getNodeValue } from 'jsonc-parser';
import { DocumentTree } from '../../common/mapping/document-tree';
import { newFileMappingText, newTableMappingText } from '../../common/mapping/mapping-text';
import { UploadAnswers } from './upload-answers';
import { Columns } from './upload-draft';

/** The mapping that the answers make. */
export function uploadText(answers: UploadAnswers): string {
    const { kind, fileName, columns, operation, connection = '', name, object, folder, files } = answers;
    const common = { name, connection, object, folder, files };
    return kind === 'spreadsheet'
        ? newTableMappingText({ ...common, operation, columns })
        : newFileMappingText({ ...common, kind, fileName });
}

/** The columns of such a text, after edits. */
export function columnsOf(text: string): Columns {
    const node = new DocumentTree(text).nodeAt(['upload', 'columns']);
    return node?.type === 'object' ? (getNodeValue(node) as Columns) : {};
}
