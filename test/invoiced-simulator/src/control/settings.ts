import type { JsonObject } from '../domain/json';
import type { CompanyInfo } from '../store/account';
import type { Delay } from './delay';

/** How the simulated server behaves beside its data. */
export interface Settings {
    /** Wait before each request is executed. */
    readonly latency: Delay;
    /** A request that would take longer is ended by the proxy with 504. */
    readonly timeLimitMs: number;
    /** Moves the server's clock, for what happens after hours. */
    readonly clockOffsetMs: number;
    readonly company: CompanyInfo;
    readonly customFields: readonly JsonObject[];
}

/** A change of settings; `account` picks a company by user name when there are several. */
export type SettingsChange = Partial<Omit<Settings, 'company'>> & { readonly company?: Partial<CompanyInfo>; readonly account?: string };
