import { Property, PropertyType } from '../invoiced/property';
import { Diagnostic } from '../mapping/diagnostic';
import { ColumnOptions } from '../mapping/mapping';

/** Members of a column that say how a value is converted, and nothing of where it comes from. */
export type ConversionOptions = Omit<ColumnOptions, 'column' | 'letter' | 'value' | 'expression'>;

export type ConversionOption = keyof ConversionOptions;

/** Whether records need a property: `missing` is one that nothing fills so far, nor any that could stand in for it. */
export type Need = 'optional' | 'needed' | 'missing';

/** A column that fits a property, found by automatic matching. */
export interface Suggestion {
    /** 0-based column of the sample. */
    readonly index: number;
    /** 0.6 to 1. */
    readonly score: number;
    /** One sentence for a person. */
    readonly reason: string;
}

/** A property of the object, as the form shows it. Plain data: two that look the same are the same. */
export interface PropertyEntry {
    readonly id: string;
    /** The key in the text: an alias perhaps, or a word that is no property at all. */
    readonly key: string;
    readonly label: string;
    /** `undefined` for a key that the object does not have. */
    readonly type: PropertyType | undefined;
    /** Type in plain words. */
    readonly typeName: string;
    readonly help?: string;
    readonly need: Need;
    /** Why it is needed, as a sentence. */
    readonly needText?: string;
    /** Heading under which it stands. */
    readonly group: string;
    readonly isMapped: boolean;
    /** Where the value comes from and how it is converted; empty where it is not mapped. */
    readonly value: ColumnOptions;
    /** 0-based column of the sample that is read, where it is one. */
    readonly sampleIndex?: number;
    /** First different values of that column. */
    readonly samples: readonly string[];
    readonly suggestion?: Suggestion;
    readonly problems: readonly Diagnostic[];
    /** Words that the value may be, for an enum. */
    readonly values?: readonly string[];
    /** Conversion options that can do something for it. */
    readonly options: readonly ConversionOption[];
}

/** What a source in the text is; `none` for a property without one, or with one that is not written yet. */
export type SourceSort = 'column' | 'letter' | 'value' | 'expression' | 'none';

export function sourceSort({ column, letter, value, expression }: ColumnOptions): SourceSort {
    return column !== undefined
        ? 'column'
        : letter !== undefined
          ? 'letter'
          : value !== undefined
            ? 'value'
            : expression !== undefined
              ? 'expression'
              : 'none';
}

/** Heading for properties of one part of a record. */
export function groupName({ target }: Property, objectLabel: string): string {
    switch (target) {
        case 'record':
            return objectLabel;
        case 'customer':
            return 'Customer';
        case 'line':
            return 'Lines';
        case 'shipping':
            return 'Shipping address';
        case 'application':
            return 'Applied to';
        case 'total':
            return 'Totals';
        case 'metadata':
        case 'line-metadata':
            return 'Custom fields';
    }
}
