/** What a person should read of something that was thrown, in this window or in the backend. */
export function errorText(error: unknown): string {
    const text = error instanceof Error ? error.message : String(error);
    return text.trim() || 'Something went wrong without saying what. The log of the backend may know more.';
}
