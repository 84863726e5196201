import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Account, Simulator } from 'invoiced-simulator';
import { Random } from '../support/random';
import { Workplace } from '../support/workplace';
import { ContactFlow } from './contact-flow';
import { CustomerFlow } from './customer-flow';
import { DOCUMENT_KINDS, DocumentFlow } from './document-flow';
import { Flow } from './flow';
import { ItemFlow } from './item-flow';
import { PAPER_MAPPINGS, PaperFlow } from './paper-flow';
import { PaymentFlow } from './payment-flow';
import { TableDraft } from './table-draft';
import { DeleteFlow, VoidFlow } from './withdrawal-flow';

const PAPERS = 'papers';

/** A file that was dropped, and what must come of it. */
export interface DroppedFile {
    /** Folder below the workspace: each mapping of tables has its own. */
    readonly folder: string;
    readonly name: string;
    readonly hash: string;
    /** `undefined` for a file that is brought to a record as it is. */
    readonly table?: TableDraft;
}

/** Everything that an ERP drops over one round, for every object and operation. */
export class Workload {
    readonly dropped: DroppedFile[] = [];
    readonly flows: readonly Flow[];
    private readonly papers: PaperFlow;
    /** File and row of every record that must stay refused, by flow and key. */
    private readonly refusals = new Map<string, string>();
    private readonly account: Account;

    constructor(
        simulator: Simulator,
        private readonly workplace: Workplace,
        private readonly random: Random
    ) {
        this.account = simulator.account();
        this.flows = [
            new CustomerFlow(random),
            new ContactFlow(random),
            new ItemFlow(random),
            ...DOCUMENT_KINDS.map(kind => new DocumentFlow(random, kind)),
            new PaymentFlow(random, this.account),
            new VoidFlow(this.account),
            new DeleteFlow(this.account)
        ];
        this.papers = new PaperFlow(this.account);
    }

    /** Writes a mapping for each kind of file. */
    addMappings(connection: string): void {
        for (const { name, upload } of this.flows) {
            mkdirSync(join(this.workplace.workspace, name));
            const source = { kind: 'spreadsheet', folder: name, files: '*.{csv,xlsx}' };
            this.workplace.addMapping(name, connection, { source, ...upload });
        }
        mkdirSync(join(this.workplace.workspace, PAPERS));
        for (const [name, source] of Object.entries(PAPER_MAPPINGS)) {
            this.workplace.addMapping(name, connection, { source, object: 'invoice', columns: undefined });
        }
    }

    /** Drops the next files of one kind, chosen at random. */
    drop(): void {
        const index = this.random.integer(0, this.flows.length);
        if (index === this.flows.length) {
            this.dropPapers();
        } else {
            this.dropTable(this.flows[index]);
        }
    }

    dropAll(): void {
        this.flows.forEach(flow => this.dropTable(flow));
        this.dropPapers();
    }

    /** How many files lie where they were dropped. */
    get waiting(): number {
        const folders = [...this.flows.map(({ name }) => name), PAPERS];
        return folders.flatMap(folder => this.workplace.list('..', folder).filter(name => !name.startsWith('.'))).length;
    }

    /** Problems that must be open in the end, as file and row. */
    get expectedProblems(): readonly string[] {
        return [...this.refusals.values()].sort();
    }

    /** Throws where the account is not as the files say. */
    checkAccount(): void {
        [...this.flows, this.papers].forEach(flow => flow.check(this.account));
    }

    private dropTable(flow: Flow): void {
        const table = flow.next();
        const stem = `${flow.name}-${String(this.dropped.length).padStart(4, '0')}`;
        table.keys.forEach(key => this.refusals.delete(`${flow.name}/${key}`));
        table.refused.forEach(({ row }, key) => this.refusals.set(`${flow.name}/${key}`, `${stem}:${row}`));
        const isWorkbook = this.random.next() < 0.4;
        this.write(flow.name, `${stem}.${isWorkbook ? 'xlsx' : 'csv'}`, isWorkbook ? table.toXlsx() : table.toCsv(), table);
    }

    private dropPapers(): void {
        this.papers.next().forEach(({ name, text }) => this.write(PAPERS, name, text));
    }

    private write(folder: string, name: string, content: string | Buffer, table?: TableDraft): void {
        const path = join(this.workplace.workspace, folder);
        writeFileSync(join(path, `.${name}.part`), content);
        renameSync(join(path, `.${name}.part`), join(path, name));
        this.dropped.push({ folder, name, hash: createHash('sha256').update(content).digest('hex'), table });
    }
}
