import { after } from 'next/server'
import { takeEvent } from '@/lib/orders/take-event'

export const POST = (request: Request) => takeEvent(request, after)
