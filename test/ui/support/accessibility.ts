import { AxeBuilder } from '@axe-core/playwright';
import { Page } from '@playwright/test';

const SERIOUS = ['serious', 'critical'];

/** What axe finds in a part of the window that keeps people from using it, with the elements. */
export async function seriousViolations(page: Page, selector: string): Promise<string[]> {
    const { violations } = await new AxeBuilder({ page }).include(selector).analyze();
    return violations
        .filter(({ impact }) => SERIOUS.includes(impact ?? ''))
        .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`));
}
