import { guardRiskyDoors } from '@/lib/browser/trusted-types'
import { noteDrawnBoxes } from '@/lib/browser/typed-early'

// Next runs this file in the browser before React begins.
guardRiskyDoors()
noteDrawnBoxes()
