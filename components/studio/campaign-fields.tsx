import { TextBox } from '@/components/ui/text-box'
import type { Draft } from '@/lib/marketing/studio/studio-draft'

type Props = {
  campaign: Draft['campaign']
  onChange: (campaign: Draft['campaign']) => void
  label: string
  onLabel: (label: string) => void
}

const FIELDS = [
  { name: 'utm_campaign', label: 'Campaign', hint: 'For example: mothers-day' },
  { name: 'utm_source', label: 'Source', hint: 'Where the link stands: newsletter, poster' },
  { name: 'utm_medium', label: 'Medium', hint: 'How it gets there: email, print, social' },
  { name: 'code', label: 'Short code', hint: 'A word of your own, kept with the order' },
] as const

/** What the orders of this link are counted under, and the words on its button. */
export function CampaignFields({ campaign, onChange, label, onLabel }: Props) {
  return (
    <fieldset className="grid gap-5">
      <legend className="mb-4 font-display text-heading">What it is counted under</legend>
      {FIELDS.map(({ name, label, hint }) => (
        <TextBox
          key={name}
          label={label}
          hint={hint}
          value={campaign[name] ?? ''}
          onChange={(value) => onChange({ ...campaign, [name]: value })}
        />
      ))}
      <TextBox
        label="Words on the button"
        hint="Left empty, it names the gift"
        value={label}
        onChange={onLabel}
      />
    </fieldset>
  )
}
