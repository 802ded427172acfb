import { after } from 'next/server'
import { takeEvent } from '@/lib/orders/handle-webhook'

export const POST = (request: Request) => takeEvent(request, after)
