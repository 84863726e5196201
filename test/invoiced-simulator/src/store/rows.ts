import type { JsonObject } from '../domain/json';

/** Columns every API record has. */
export interface RecordRow {
    readonly id: number;
    readonly created_at: number;
    readonly updated_at: number;
}

export interface AddressFields {
    readonly attention_to: string | null;
    readonly address1: string | null;
    readonly address2: string | null;
    readonly city: string | null;
    readonly state: string | null;
    readonly postal_code: string | null;
    readonly country: string | null;
}

export interface CustomerRow extends RecordRow, AddressFields {
    readonly name: string;
    readonly number: string;
    readonly email: string | null;
    readonly type: string;
    readonly autopay: boolean;
    readonly payment_terms: string | null;
    readonly currency: string | null;
    readonly active: boolean;
    readonly credit_hold: boolean;
    readonly credit_limit: number | null;
    readonly parent_customer: number | null;
    readonly metadata: JsonObject;
    /** Fields the simulator stores and returns without acting on them. */
    readonly extra: JsonObject;
}

export interface ContactRow extends RecordRow, Omit<AddressFields, 'attention_to'> {
    readonly customer: number;
    readonly name: string;
    readonly title: string | null;
    readonly department: string | null;
    readonly email: string | null;
    readonly phone: string | null;
    readonly primary: boolean;
    readonly sms_enabled: boolean;
    readonly send_new_invoices: boolean;
    readonly role: number | null;
}

/** A discount or tax on a line or on the subtotal. */
export interface RateRow {
    readonly id: number;
    readonly object: 'discount' | 'tax';
    readonly amount: number;
    /** The coupon or tax rate it came from, null for a flat amount. */
    readonly source: JsonObject | null;
    readonly updated_at: number;
}

export interface LineItemRow extends RecordRow {
    readonly name: string;
    readonly description: string | null;
    readonly type: string | null;
    readonly catalog_item: string | null;
    readonly quantity: number;
    readonly unit_cost: number;
    readonly amount: number;
    readonly discountable: boolean;
    readonly taxable: boolean;
    readonly discounts: RateRow[];
    readonly taxes: RateRow[];
    readonly metadata: JsonObject;
}

/** What invoices, credit notes and estimates share. */
export interface DocumentRow extends RecordRow {
    readonly customer: number;
    readonly number: string;
    readonly name: string;
    readonly currency: string;
    readonly date: number;
    readonly draft: boolean;
    readonly closed: boolean;
    readonly sent: boolean;
    readonly viewed: boolean;
    readonly voided: boolean;
    readonly purchase_order: string | null;
    readonly notes: string | null;
    readonly items: LineItemRow[];
    readonly discounts: RateRow[];
    readonly taxes: RateRow[];
    readonly subtotal: number;
    readonly total: number;
    readonly metadata: JsonObject;
    /** Secret part of the customer-facing links. */
    readonly client_id: string;
    readonly extra: JsonObject;
}

export interface InvoiceRow extends DocumentRow {
    readonly due_date: number | null;
    readonly payment_terms: string | null;
    readonly autopay: boolean;
    readonly ship_to: JsonObject | null;
    readonly amount_paid: number;
    readonly amount_credited: number;
    readonly balance: number;
    readonly paid: boolean;
    readonly date_paid: number | null;
    /** A payment is under way but not settled. */
    readonly pending: boolean;
}

export interface CreditNoteRow extends DocumentRow {
    readonly amount_applied_to_invoice: number;
    readonly amount_credited: number;
    readonly amount_refunded: number;
    readonly balance: number;
    readonly paid: boolean;
}

export interface EstimateRow extends DocumentRow {
    readonly payment_terms: string | null;
    readonly expiration_date: number | null;
    readonly deposit: number;
    readonly deposit_paid: boolean;
    readonly approved: string | null;
    readonly invoice: number | null;
    readonly ship_to: JsonObject | null;
}

export interface ApplicationRow {
    readonly id: number;
    readonly type: string;
    readonly amount: number;
    readonly invoice: number | null;
    readonly estimate: number | null;
    readonly credit_note: number | null;
    readonly document_type: string | null;
}

export interface PaymentRow extends RecordRow {
    readonly customer: number | null;
    readonly date: number;
    readonly currency: string;
    readonly amount: number;
    readonly balance: number;
    readonly method: string;
    readonly reference: string | null;
    readonly notes: string | null;
    readonly ach_sender_id: string | null;
    readonly source: string;
    readonly voided: boolean;
    readonly applied_to: ApplicationRow[];
    readonly metadata: JsonObject;
}

/** Money taken from a card or bank account. */
export interface ChargeRow extends RecordRow {
    readonly customer: number | null;
    /** The payment it made; only the payment shows it. */
    readonly payment: number | null;
    /** The card or bank account as it was. */
    readonly payment_source: JsonObject | null;
    readonly currency: string;
    readonly amount: number;
    readonly amount_refunded: number;
    readonly status: string;
    readonly gateway: string;
    readonly gateway_id: string | null;
    readonly failure_message: string | null;
    readonly receipt_email: string | null;
}

/** Items, tax rates and coupons: their ids are the user's own strings. */
export interface CatalogRow {
    readonly id: string;
    readonly object: string;
    readonly name: string;
    readonly archived: boolean;
    readonly created_at: number;
    readonly updated_at: number;
    readonly values: JsonObject;
}

export interface FileRow extends RecordRow {
    readonly name: string;
    readonly size: number;
    readonly type: string;
    readonly url: string;
    /** Key of the stored bytes; null for a file that is only a link. */
    readonly key: string | null;
}

/** A file on a parent record. The key is parent + file, as in the server. */
export interface AttachmentRow {
    readonly id: string;
    readonly sequence: number;
    readonly parent_type: string;
    readonly parent_id: number;
    readonly file_id: number;
    readonly location: 'attachment' | 'pdf';
    readonly created_at: number;
    readonly updated_at: number;
}

/** Which ERP record an API record stands for; written once. */
export interface AccountingRow {
    readonly id: string;
    readonly accounting_system: string;
    readonly accounting_id: string;
    readonly source: string;
    readonly first_synced: number;
    readonly last_synced: number;
}
