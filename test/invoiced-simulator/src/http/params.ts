import { refuse } from '../domain/api-error';
import type { Json, JsonObject } from '../domain/json';

/** One parameter a strict route knows. No type means that anything goes. */
export interface ParamRule {
    readonly types?: readonly string[];
    readonly values?: readonly string[];
    readonly required?: boolean;
}

/** The parameters of a strict route by name. */
export type ParamRules = Readonly<Record<string, ParamRule>>;

/** Makes rules without any restriction but the name. */
export function named(...names: string[]): ParamRules {
    return Object.fromEntries(names.map(name => [name, {}]));
}

/**
 * Checks parameters of routes that list theirs. `where` is what the error
 * blames: `request` for the body, `query` for the query string.
 * Invoiced API: errors, strict parameter checks.
 */
export function checkParams(values: JsonObject, rules: ParamRules, where: 'request' | 'query'): void {
    checkNames(values, rules, where);
    checkRequired(values, rules, where);
    for (const [name, rule] of Object.entries(rules)) {
        const value = values[name];
        if (value !== undefined) {
            checkType(name, value, rule, where);
            checkChoice(name, value, rule, where);
        }
    }
}

function checkNames(values: JsonObject, rules: ParamRules, where: string): void {
    const unknown = Object.keys(values)
        .filter(name => !Object.hasOwn(rules, name))
        .sort();
    if (unknown.length === 0) {
        return;
    }
    const defined = quoted(Object.keys(rules).sort());
    const subject = unknown.length === 1 ? `The option ${quoted(unknown)} does not exist.` : `The options ${quoted(unknown)} do not exist.`;
    throw refuse(`${subject} Defined options are: ${defined}.`, where);
}

function checkRequired(values: JsonObject, rules: ParamRules, where: string): void {
    const missing = Object.keys(rules).filter(name => rules[name]?.required === true && values[name] === undefined);
    if (missing.length === 1) {
        throw refuse(`The required option ${quoted(missing)} is missing.`, where);
    }
    if (missing.length > 1) {
        throw refuse(`The required options ${quoted(missing.sort())} are missing.`, where);
    }
}

function checkType(name: string, value: Json, rule: ParamRule, where: string): void {
    const type = typeName(value);
    if (!rule.types || rule.types.some(allowed => accepts(allowed, type))) {
        return;
    }
    const expected = rule.types.map(allowed => `'${allowed}'`).join(' or ');
    throw refuse(`The option '${name}' with value ${shown(value)} is expected to be of type ${expected}, but is of type '${type}'.`, where);
}

function checkChoice(name: string, value: Json, rule: ParamRule, where: string): void {
    if (rule.values && !(typeof value === 'string' && rule.values.includes(value))) {
        throw refuse(`The option '${name}' with value ${shown(value)} is invalid. Accepted values are: ${quoted(rule.values)}.`, where);
    }
}

/** The server's own names of JSON types. */
function typeName(value: Json): string {
    if (value === null) {
        return 'null';
    }
    if (typeof value === 'object') {
        return 'array';
    }
    if (typeof value === 'number') {
        return Number.isInteger(value) ? 'int' : 'float';
    }
    return typeof value === 'boolean' ? 'bool' : 'string';
}

function accepts(allowed: string, type: string): boolean {
    switch (allowed) {
        case 'integer':
            return type === 'int';
        case 'numeric':
            return type === 'int' || type === 'float';
        case 'boolean':
            return type === 'bool';
        default:
            return allowed === type;
    }
}

function shown(value: Json): string {
    if (typeof value === 'string') {
        return `'${value}'`;
    }
    return value !== null && typeof value === 'object' ? 'array' : String(value);
}

function quoted(names: readonly string[]): string {
    return names.length === 0 ? "''" : names.map(name => `'${name}'`).join(', ');
}
