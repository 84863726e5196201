import { SchemaNode } from '../../common/mapping/schema-node';

/** The shape of the settings file. */
export const notificationSchema: SchemaNode = {
    title: 'Notifications',
    markdownDescription: 'Who is told, outside of the workbench, that something needs a person.',
    type: 'object',
    additionalProperties: false,
    properties: {
        $schema: { type: 'string' },
        webhook: {
            title: 'Webhook',
            markdownDescription: 'Messages are posted as JSON, signed.',
            type: 'object',
            required: ['url'],
            additionalProperties: false,
            properties: { url: { markdownDescription: 'Where to, e.g. `https://example.com/hooks/erp`.', type: 'string', minLength: 1 } }
        },
        email: {
            title: 'E-mail',
            markdownDescription: 'Messages are sent through a mail server, over TLS.',
            type: 'object',
            required: ['server', 'from', 'to'],
            additionalProperties: false,
            properties: {
                server: { markdownDescription: 'The mail server, e.g. `smtp.example.com`.', type: 'string', minLength: 1 },
                port: { markdownDescription: '587 unless said; 465 with `tls`.', type: 'integer', minimum: 1, maximum: 65_535 },
                encryption: {
                    markdownDescription: '`starttls` begins in clear and must switch to TLS, `tls` is encrypted from the start.',
                    type: 'string',
                    enum: ['starttls', 'tls', 'none'],
                    default: 'starttls'
                },
                user: { markdownDescription: 'For servers that want a login.', type: 'string', minLength: 1 },
                from: { markdownDescription: 'Address of the sender, e.g. `erp@example.com`.', type: 'string', minLength: 1 },
                to: { markdownDescription: 'Who gets the mail: a list of addresses.', type: 'array' }
            }
        },
        mended: { markdownDescription: 'Whether it is told, too, that everything is mended.', type: 'boolean', default: false },
        pause: {
            markdownDescription: 'Minutes between two messages; what comes up meanwhile is gathered into one.',
            type: 'number',
            minimum: 0,
            maximum: 10_080,
            default: 15
        }
    }
};
