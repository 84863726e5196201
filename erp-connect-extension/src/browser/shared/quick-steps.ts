import { DisposableCollection } from '@theia/core/lib/common/disposable';
import { QuickInputService, QuickPickItem } from '@theia/core/lib/common/quick-pick-service';
import { Severity } from '@theia/core/lib/common/severity';
import { inject, injectable } from '@theia/core/shared/inversify';

/** Where a question stands in a row of questions. */
export interface StepFrame {
    readonly title: string;
    /** 1-based. */
    readonly step?: number;
    readonly totalSteps?: number;
    /** Offers a Back button; the answer is then `BACK`. */
    readonly canGoBack?: boolean;
}

export interface TextQuestion extends StepFrame {
    readonly prompt: string;
    readonly placeholder?: string;
    readonly value?: string;
    readonly password?: boolean;
    /** What is wrong with the text, or `undefined`. */
    check?(text: string): string | undefined;
}

export interface ChoiceQuestion<T> extends StepFrame {
    readonly placeholder: string;
    readonly choices: readonly (QuickPickItem & { readonly answer: T })[];
    readonly chosen?: T;
}

export const BACK = Symbol('back');
/** `undefined` when the person gave up. */
export type Answer<T> = T | typeof BACK | undefined;

/** Asks one question after the other at the top of the window. */
@injectable()
export class QuickSteps {
    @inject(QuickInputService) private readonly quickInput!: QuickInputService;

    askText(question: TextQuestion): Promise<Answer<string>> {
        const box = this.quickInput.createInputBox();
        box.title = question.title;
        box.step = question.step;
        box.totalSteps = question.totalSteps;
        box.prompt = question.prompt;
        box.placeholder = question.placeholder;
        box.password = question.password ?? false;
        box.value = question.value ?? '';
        // People go and look up a key or a URL elsewhere and come back.
        box.ignoreFocusOut = true;
        box.buttons = question.canGoBack ? [this.quickInput.backButton] : [];
        return new Promise(resolve => {
            const listening = new DisposableCollection(box);
            const finish = (answer: Answer<string>): void => {
                resolve(answer);
                listening.dispose();
            };
            const complain = (complaint: string | undefined): void => {
                box.severity = complaint ? Severity.Error : Severity.Ignore;
                box.validationMessage = complaint;
            };
            listening.push(box.onDidChangeValue(text => complain(text ? question.check?.(text) : undefined)));
            listening.push(
                box.onDidAccept(() => {
                    const text = (box.value ?? '').trim();
                    const complaint = question.check?.(text);
                    if (complaint) {
                        complain(complaint);
                    } else {
                        finish(text);
                    }
                })
            );
            listening.push(box.onDidTriggerButton(() => finish(BACK)));
            listening.push(box.onDidHide(() => finish(undefined)));
            box.show();
        });
    }

    askChoice<T>(question: ChoiceQuestion<T>): Promise<Answer<T>> {
        const pick = this.quickInput.createQuickPick<QuickPickItem & { readonly answer: T }>();
        pick.title = question.title;
        pick.step = question.step;
        pick.totalSteps = question.totalSteps;
        pick.placeholder = question.placeholder;
        pick.matchOnDescription = true;
        pick.ignoreFocusOut = true;
        pick.items = [...question.choices];
        pick.buttons = question.canGoBack ? [this.quickInput.backButton] : [];
        const chosen = question.choices.find(choice => choice.answer === question.chosen);
        if (chosen) {
            pick.activeItems = [chosen];
        }
        return new Promise(resolve => {
            const listening = new DisposableCollection(pick);
            const finish = (answer: Answer<T>): void => {
                resolve(answer);
                listening.dispose();
            };
            listening.push(pick.onDidAccept(() => finish(pick.selectedItems[0]?.answer)));
            listening.push(pick.onDidTriggerButton(() => finish(BACK)));
            listening.push(pick.onDidHide(() => finish(undefined)));
            pick.show();
        });
    }
}
