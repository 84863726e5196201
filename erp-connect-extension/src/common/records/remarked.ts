import { Refusal } from './refusal';

/** A value that is good enough to be sent, with something that a person should know about it. */
export class Remarked<T> {
    constructor(
        readonly value: T,
        /** What to tell, as a warning. */
        readonly remark: Refusal
    ) {}
}
