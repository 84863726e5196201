import type { JsonObject } from '../domain/json';
import type { Account } from '../store/account';

/** Turns a stored row into the object the API shows. */
export interface Presenter<T> {
    readonly object: string;
    present(account: Account, row: T, baseUrl: string): JsonObject;
    /** Fields that only `include` brings in. */
    readonly hidden?: (account: Account, row: T, baseUrl: string) => JsonObject;
}
