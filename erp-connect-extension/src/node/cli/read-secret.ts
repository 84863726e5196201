import { stdin } from 'node:process';
import { text } from 'node:stream/consumers';

/**
 * A secret from an environment variable or from standard input, never from an argument that other users of the
 * computer can see. `undefined` when nothing was given.
 *
 * @param prompt what is asked for where a person sits at the keyboard.
 */
export async function readSecret(variable: string, prompt: string): Promise<string | undefined> {
    const given = process.env[variable];
    if (given) {
        return given;
    }
    if (stdin.isTTY) {
        process.stderr.write(`${prompt}, then Enter and Ctrl+D: `);
    }
    return (await text(stdin)).trim() || undefined;
}
