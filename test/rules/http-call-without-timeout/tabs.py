"""Tabs are kept."""

import requests


def rates(url):
	return requests.get(  # finds: http-call-without-timeout
		url,
		params={
			"page": 1,
		},
	)


def orders(url):
	if url:
		return requests.get(url)  # finds: http-call-without-timeout
