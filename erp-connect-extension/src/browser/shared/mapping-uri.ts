import URI from '@theia/core/lib/common/uri';

export const MAPPING_LANGUAGE_ID = 'erp-connect-mapping';
export const MAPPING_FILE_ENDING = '.mapping.json';

export function isMappingUri(uri: URI): boolean {
    return uri.path.base.toLowerCase().endsWith(MAPPING_FILE_ENDING);
}
