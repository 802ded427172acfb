import { useUncontrolledInput } from '@/lib/browser/use-uncontrolled-input'

type Props = {
  label: string
  value: string
  /** The values, and what they are called. */
  options: readonly (readonly [value: string, name: string])[]
  onChange: (value: string) => void
  className?: string
}

/** A list to choose one of, and its label. What is chosen before the script has come stays chosen. */
export function SelectBox({ label, value, options, onChange, className }: Props) {
  const box = useUncontrolledInput<HTMLSelectElement>(value, onChange)
  return (
    <label className={className}>
      {label}
      <select className="field" {...box}>
        {options.map(([each, name]) => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
