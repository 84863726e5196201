import { Notification } from './notification';

/** A way out of the house for messages. */
export interface Channel {
    /** Where they go, as a person knows it: never holds a secret. */
    readonly place: string;
    /**
     * Resolves when the other side has taken the message, to a remark for people if something about it was not right.
     * Rejects with a `SendFailure`.
     */
    send(notification: Notification, signal: AbortSignal): Promise<string | undefined>;
}

/** A message did not go through. */
export class SendFailure extends Error {
    /**
     * @param message one sentence with its reason.
     * @param hint what to do about it.
     * @param isDefinite whether it was refused, so that time alone will hardly mend it.
     */
    constructor(
        message: string,
        readonly hint: string,
        readonly isDefinite: boolean,
        /** Whether anything answered at all. */
        readonly isReachable: boolean
    ) {
        super(message);
        this.name = 'SendFailure';
    }
}

/** Milliseconds that a message may take. */
export const SEND_TIMEOUT = 20_000;
