import { builtinRules } from 'eslint/use-at-your-own-risk';

/** Replacing a part of Theia costs work at every upgrade: whoever does it says why, right there. */
const rebindNeedsReason = {
    meta: { type: 'suggestion', schema: [], messages: { reason: "Say in a comment above why Theia's own binding has to go." } },
    create: context => ({
        'CallExpression:matches([callee.name="rebind"], [callee.property.name="rebind"])'(node) {
            let statement = node;
            while (statement.parent && !statement.type.endsWith('Statement')) {
                statement = statement.parent;
            }
            if (context.sourceCode.getCommentsBefore(statement).length === 0) {
                context.report({ node, messageId: 'reason' });
            }
        }
    })
};

/** A rule can have one severity only, and a long file is a warning before it is an error. */
export const localRules = { rules: { 'rebind-needs-reason': rebindNeedsReason, 'long-file': builtinRules.get('max-lines') } };
