/** A mistake that the person at the keyboard can mend: shown as one line, without a stack. */
export class UserError extends Error {
    constructor(
        message: string,
        readonly hint?: string
    ) {
        super(message);
        this.name = 'UserError';
    }
}
