import * as React from '@theia/core/shared/react';
import { MissedRule, MonthDay } from '../../../common/schedule/schedule';
import { Option } from '../form-option';
import { ChoiceBar, Field, Pill, Section, SelectField, TextField } from '../form-parts';
import { TextInput } from '../text-input';
import { NextRuns } from './next-runs';
import { MONDAY_FIRST, Rhythm, ScheduleDraft, toggled } from '../../../common/download-form/schedule-draft';
import { timeZoneOptions } from './time-zones';

interface ScheduleSectionProps {
    readonly schedule: ScheduleDraft;
    /** Of the computer that runs the engine. */
    readonly computerZone: string;
    change(change: Partial<ScheduleDraft>): void;
}

const RHYTHMS: readonly Option<Rhythm>[] = [
    { value: 'day', label: 'Daily' },
    { value: 'week', label: 'Weekly' },
    { value: 'month', label: 'Monthly' },
    { value: 'cron', label: 'Cron' },
    { value: 'hand', label: 'Only by hand' }
];

const MISSED: readonly Option<MissedRule>[] = [
    { value: 'once', label: 'Once, as soon as possible' },
    { value: 'skip', label: 'Not at all' },
    { value: 'all', label: 'Each of them' }
];

const MONTH_DAYS: readonly MonthDay[] = [...Array.from({ length: 31 }, (_, index) => index + 1), 'last'];

/** When the download runs, with the next times that this means. */
export function ScheduleSection({ schedule, computerZone, change }: ScheduleSectionProps): React.ReactElement {
    const { rhythm } = schedule;
    return (
        <Section title='Schedule' note='When the file is made.'>
            <div className='erp-connect-schedule'>
                <div className='erp-connect-form-fields'>
                    <ChoiceBar label='Rhythm' options={RHYTHMS} value={rhythm} change={value => change({ rhythm: value })} />
                    {rhythm === 'week' && <Weekdays schedule={schedule} change={change} />}
                    {rhythm === 'month' && <MonthDays schedule={schedule} change={change} />}
                    {rhythm === 'cron' && (
                        <TextField
                            label='Cron expression'
                            note='Minute, hour, day of the month, month, day of the week: 30 2 * * 1-5 is half past two from Monday to Friday.'
                            value={schedule.cron}
                            change={cron => change({ cron })}
                        />
                    )}
                    {rhythm !== 'hand' && <Clock schedule={schedule} computerZone={computerZone} change={change} />}
                </div>
                <NextRuns schedule={schedule} />
            </div>
        </Section>
    );
}

function Clock({ schedule, computerZone, change }: ScheduleSectionProps): React.ReactElement {
    return (
        <div className='erp-connect-form-row'>
            {schedule.rhythm !== 'cron' && (
                <Field label='Time'>
                    {id => <TextInput id={id} type='time' required value={schedule.at} change={at => change({ at })} />}
                </Field>
            )}
            <SelectField
                label='Time zone'
                value={schedule.timeZone}
                options={timeZoneOptions(schedule.timeZone, computerZone)}
                change={timeZone => change({ timeZone })}
            />
            <SelectField
                label='Runs missed while this computer was off'
                value={schedule.missed}
                options={MISSED}
                change={missed => change({ missed })}
            />
        </div>
    );
}

function Weekdays({ schedule, change }: Pick<ScheduleSectionProps, 'schedule' | 'change'>): React.ReactElement {
    return (
        <fieldset className='erp-connect-field' aria-label='Days of the week'>
            <span>Days of the week</span>
            <div className='erp-connect-pills'>
                {MONDAY_FIRST.map(day => (
                    <Pill
                        key={day}
                        label={capitalized(day).slice(0, 3)}
                        title={capitalized(day)}
                        checked={schedule.weekdays.includes(day)}
                        change={() => change({ weekdays: toggled(schedule.weekdays, day) })}
                    />
                ))}
            </div>
        </fieldset>
    );
}

function MonthDays({ schedule, change }: Pick<ScheduleSectionProps, 'schedule' | 'change'>): React.ReactElement {
    return (
        <fieldset className='erp-connect-field' aria-label='Days of the month'>
            <span>Days of the month</span>
            <div className='erp-connect-pills erp-connect-month'>
                {MONTH_DAYS.map(day => (
                    <Pill
                        key={day}
                        label={day === 'last' ? 'Last day' : String(day)}
                        title={day === 'last' ? 'The last day of the month' : `Day ${day} of the month`}
                        checked={schedule.monthDays.includes(day)}
                        change={() => change({ monthDays: toggled(schedule.monthDays, day) })}
                    />
                ))}
            </div>
            {schedule.monthDays.some(day => typeof day === 'number' && day > 28) && (
                <p className='erp-connect-field-note'>In a month that is shorter, it runs on its last day.</p>
            )}
        </fieldset>
    );
}

function capitalized(word: string): string {
    return word.charAt(0).toUpperCase() + word.slice(1);
}
