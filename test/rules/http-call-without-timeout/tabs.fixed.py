"""Tabs are kept."""

import requests


def rates(url):
	return requests.get(  # finds: http-call-without-timeout
		url,
		params={
			"page": 1,
		},
		timeout=(3.05, 25),
	)


def orders(url):
	if url:
		return requests.get(url, timeout=(3.05, 25))  # finds: http-call-without-timeout
