import { AbstractViewContribution } from '@theia/core/lib/browser';
import { ContributionFilterRegistry, FilterContribution } from '@theia/core/lib/common/contribution-filter';
import { injectable } from '@theia/core/shared/inversify';
import {
    ACTIVITY_VIEW_ID,
    CONNECTIONS_VIEW_ID,
    ERRORS_VIEW_ID,
    MAPPINGS_VIEW_ID,
    NEW_DOWNLOAD_VIEW_ID,
    NEW_MAPPING_VIEW_ID
} from '../shared/view-ids';

/** Theia's own views that are of use here: files, problems, output, settings. */
const ALLOWED = new Set([
    'files',
    'problems',
    'outputView',
    'settings_widget',
    MAPPINGS_VIEW_ID,
    ERRORS_VIEW_ID,
    ACTIVITY_VIEW_ID,
    CONNECTIONS_VIEW_ID,
    NEW_MAPPING_VIEW_ID,
    NEW_DOWNLOAD_VIEW_ID
]);

/**
 * Lets in only the views that ERP Connect needs. A list of what is allowed, because the packages that come with Theia
 * bring views of their own and a later version may bring more.
 */
@injectable()
export class ViewAllowList implements FilterContribution {
    registerContributionFilters(registry: ContributionFilterRegistry): void {
        registry.addFilters('*', [contribution => !(contribution instanceof AbstractViewContribution) || ALLOWED.has(contribution.viewId)]);
    }
}
