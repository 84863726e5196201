import { refuse } from './api-error';
import { isObject, type Json, type JsonObject } from './json';
import { parseTimestamp } from './timestamps';

/** How long a text field may be. */
export interface TextLimits {
    readonly min?: number;
    readonly max?: number;
}

/**
 * Reads writable fields out of a request body. An absent key keeps the
 * current value; an empty text clears a nullable field, as the server's ORM does.
 */
export class Fields {
    constructor(readonly body: JsonObject) {}

    /** Whether the caller sent this key at all (null counts as sent). */
    has(key: string): boolean {
        return this.body[key] !== undefined;
    }

    text(key: string, current: string | null, limits: TextLimits = {}): string | null {
        if (!this.has(key)) {
            return current;
        }
        const value = this.body[key];
        if (value === null || value === '') {
            return null;
        }
        return checkText(key, value, limits.min ?? 0, limits.max ?? 255);
    }

    requiredText(key: string, current: string | undefined, limits: TextLimits = {}): string {
        if (!this.has(key)) {
            if (current === undefined) {
                throw refuse(`${fieldLabel(key)} is missing`, key);
            }
            return current;
        }
        return checkText(key, this.body[key], limits.min ?? 1, limits.max ?? 255);
    }

    flag(key: string, current: boolean): boolean {
        return this.has(key) ? toFlag(this.body[key]) : current;
    }

    /** Like `flag`, for fields that may be unset. */
    optionalFlag(key: string, current: boolean | null): boolean | null {
        return this.body[key] === null ? null : this.has(key) ? toFlag(this.body[key]) : current;
    }

    number(key: string, current: number): number {
        return this.has(key) ? toNumber(this.body[key]) : current;
    }

    optionalNumber(key: string, current: number | null): number | null {
        if (!this.has(key)) {
            return current;
        }
        const value = this.body[key];
        return value === null || value === '' ? null : toNumber(value);
    }

    optionalInteger(key: string, current: number | null): number | null {
        const value = this.optionalNumber(key, current);
        return value === null ? null : Math.trunc(value);
    }

    timestamp(key: string, current: number | null): number | null {
        if (!this.has(key)) {
            return current;
        }
        const value = this.body[key];
        if (value === null || value === '') {
            return null;
        }
        const seconds = parseTimestamp(value);
        if (seconds === null) {
            throw refuse(`${fieldLabel(key)} only allows timestamps`, key);
        }
        return seconds;
    }

    /** One of a fixed list, any case. */
    choice(key: string, current: string | null, choices: readonly string[]): string | null {
        const value = this.text(key, current);
        if (value === null || value === current) {
            return value;
        }
        if (!choices.includes(value.toLowerCase())) {
            throw refuse(`${fieldLabel(key)} is invalid`, key);
        }
        return value.toLowerCase();
    }

    list(key: string): Json[] | undefined {
        const value = this.body[key];
        if (value === undefined) {
            return undefined;
        }
        if (Array.isArray(value)) {
            return value;
        }
        return isObject(value) ? Object.values(value).filter((entry): entry is Json => entry !== undefined) : [];
    }
}

/** `payment_terms` becomes `Payment Terms`, as in validation messages. */
export function fieldLabel(key: string): string {
    return key
        .split('_')
        .map(word => word.charAt(0).toUpperCase() + word.slice(1))
        .join(' ');
}

/** Truth as a PHP cast of JSON and form values sees it. */
export function toFlag(value: Json | undefined): boolean {
    if (typeof value === 'string') {
        return ['1', 'true', 'on', 'yes'].includes(value.toLowerCase());
    }
    return Boolean(value);
}

/** A number from JSON or form text; text without a leading number counts as 0, as a PHP cast does. */
export function toNumber(value: Json | undefined): number {
    if (typeof value === 'number') {
        return Number.isFinite(value) ? value : 0;
    }
    if (typeof value === 'string') {
        const parsed = Number.parseFloat(value);
        return Number.isFinite(parsed) ? parsed : 0;
    }
    return value === true ? 1 : 0;
}

function checkText(key: string, value: Json | undefined, min: number, max: number): string {
    const text = typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
    if (typeof text !== 'string' || text.length < min || text.length > max) {
        throw refuse(`${fieldLabel(key)} must be a string between ${min} and ${max} characters.`, key);
    }
    return text;
}
